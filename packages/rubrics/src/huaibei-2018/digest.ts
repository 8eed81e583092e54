/** The digest of the rubric that was reviewed. A test makes it anew from the rubric's own words and rules. */
export const digestOfHuaibei2018 = "e5c623069745132a22c3f51e6491843c7db11d85ade578791e1122b412f33332"
