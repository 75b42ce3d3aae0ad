/** The house mark: a saltbox roofline in one stroke, its door left open. The same drawing is `assets/mark.svg`. */
export const Mark = ({ size }: { readonly size: number }) => (
  <svg
    width={(size * 50) / 48}
    height={size}
    viewBox="8 8 50 48"
    fill="none"
    stroke="currentColor"
    strokeWidth="4.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    <path d="M23 53H11V26L23 12L55 42V53H33" />
  </svg>
);
