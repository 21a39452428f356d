// The standard rules, fitted to WXSS, and the rules that keep the design (ux.md 2): colours and sizes are tokens.
const WORD = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const BEM = `^${WORD}(?:__${WORD})?(?:--${WORD})?$`;

/** WeChat's own elements; `page` is the root of every page. */
const WX_TAGS =
  'page view text image icon button input textarea form label picker slider switch radio checkbox scroll-view swiper canvas';

const COLOUR_LITERAL = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;
const COLOUR_TOKEN = [/^var\(--[\w-]+\)$/, 'transparent', 'currentColor', 'inherit'];

export default {
  extends: 'stylelint-config-standard',
  ignoreFiles: ['**/miniprogram_npm/**', 'miniprogram/components/wm-icon/glyphs.wxss'],
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  languageOptions: { syntax: { units: { length: ['rpx'] } } },
  rules: {
    // WXSS
    'import-notation': 'string',
    'selector-type-no-unknown': [true, { ignoreTypes: WX_TAGS.split(' ') }],
    'selector-class-pattern': [BEM, { message: 'A class is block__element--modifier, each in kebab-case' }],
    'property-no-vendor-prefix': [true, { ignoreProperties: [/^(?:-webkit-)?(?:mask|line-clamp|box-orient)$/] }],
    // Phones take the old words longest; `inset` is missing on the oldest ones that WeChat still runs on.
    'declaration-block-no-redundant-longhand-properties': [true, { ignoreShorthands: ['inset'] }],
    'value-keyword-case': ['lower', { camelCaseSvgKeywords: true }],
    // A file of a page that needs no styles of its own may be empty: the four files of a page stay together.
    'no-empty-source': null,
    // Blocks stand in the order in which they are read; elder sizes follow at the end of a file.
    'no-descending-specificity': null,

    // The design
    'color-named': 'never',
    'declaration-no-important': true,
    'selector-max-id': 0,
    // The shorthand would carry a size past the rules below.
    'property-disallowed-list': ['font'],
    'declaration-property-value-allowed-list': {
      '/^(color|background-color|outline-color|border(-[a-z]+)?-color)$/': COLOUR_TOKEN,
      'z-index': [/^(?:[12]?\d|30)$/],
    },
    'declaration-property-value-disallowed-list': [
      {
        '/^(?!(-webkit-)?mask)/': [COLOUR_LITERAL],
        // Of a mask only what covers counts, and #000 says that it is no colour.
        '/^(-webkit-)?mask/': [/#(?!000\b)[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?)\(/i],
        '/font-size|^--wm-fs-/': [/^(?:1?\d|2[0-3])(?:\.\d+)?rpx$/],
      },
      { message: 'Colours come from styles/tokens.wxss; type is at least 24rpx' },
    ],
    'declaration-property-unit-allowed-list': { 'font-size': ['rpx'] },
  },
  overrides: [
    {
      // Given by the designer: its values and names are kept as they came (TDesign's names have capitals).
      files: ['miniprogram/styles/tokens.wxss'],
      rules: {
        'custom-property-pattern': null,
        'custom-property-empty-line-before': null,
        'comment-empty-line-before': null,
        'rule-empty-line-before': null,
        'at-rule-empty-line-before': null,
        'no-duplicate-selectors': null,
        'value-keyword-case': null,
        'color-hex-length': null,
        'color-function-notation': null,
        'color-function-alias-notation': null,
        'alpha-value-notation': null,
        'declaration-property-value-disallowed-list': {
          '/font-size|^--wm-fs-/': [/^(?:1?\d|2[0-3])(?:\.\d+)?rpx$/],
        },
      },
    },
  ],
};
