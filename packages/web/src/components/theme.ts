import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent, from light to deep; the seventh is `--accent` of tokens.css. */
const accent: MantineColorsTuple = [
  '#f9ecea',
  '#f0d3d1',
  '#e0a7a5',
  '#cf7b7a',
  '#bd5355',
  '#a63439',
  '#8f1d22',
  '#741519',
  '#5c1014',
  '#470b0e',
];

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 6,
  defaultRadius: 'var(--radius)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A dialog's head is no second banner of the page.
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        attributes: { header: { role: 'presentation' } },
      },
    },
    Button: { defaultProps: { size: 'md' } },
    Combobox: { defaultProps: { withinPortal: false, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { withinPortal: false, transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});

/** The kit speaks in our tokens, so that the portal and the desk cannot drift apart. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-anchor': 'var(--accent)',
  },
  light: {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-default-border': 'var(--line-strong)',
  },
  dark: {},
});
