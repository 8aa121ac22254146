global using Xunit;
global using TrailTools.Tests;
