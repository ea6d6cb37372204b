// What a browser gives is named one by one: among all that it gives are names such as `name`, `find` and `top`, under which a
// forgotten import would go unnoticed.

import { importX } from "eslint-plugin-import-x";

const given = (...names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

const IN_PAGE = given(
  "addEventListener", "Blob", "clearTimeout", "CSS", "document", "getComputedStyle", "history", "HTMLInputElement", "Image",
  "location", "matchMedia", "navigator", "requestAnimationFrame", "ResizeObserver", "scrollTo", "scrollY", "setTimeout", "URL",
  "URLSearchParams", "window", "XMLSerializer",
  "vis", // vis-network, which stands in the page before our script
);

export default [
  { files: ["*.js"], languageOptions: { globals: given("process") } },
  { files: ["explorer/**"], languageOptions: { globals: IN_PAGE } },
  {
    languageOptions: { ecmaVersion: 2022 },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "import-x": importX },
    rules: {
      "max-len": ["error", { code: 130 }], "max-lines": ["error", 300],
      "no-undef": "error", "no-unused-vars": "error", "no-redeclare": "error", "prefer-const": "error", "no-var": "error",
      eqeqeq: "error", "no-eval": "error", "no-implied-eval": "error", "no-new-func": "error",
      "import-x/no-cycle": "error", "import-x/no-self-import": "error", "import-x/no-unresolved": "error",
      "import-x/named": "error", "import-x/no-duplicates": "error", "import-x/first": "error",
      "import-x/no-extraneous-dependencies": "error",
    },
  },
];
