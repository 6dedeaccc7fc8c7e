/**
 * The first 42 bits of ln 2: a product with a whole number of up to 11 bits is exact. Cody & Waite (1980),
 * chapter 6.
 */
export const LN2_HIGH = 0.6931471805598903;

/** ln 2 − LN2_HIGH, to 53 bits. */
export const LN2_LOW = 5.497923018708371e-14;
