module.exports = configuration => ({
  markdownTemplateEngine: false,
  dir: { input: "content", includes: "../_includes", output: "_site" },
});
