/** The systems from which codes are taken, by what is coded: a number alone tells nobody which it is. */
export const CODE_SYSTEMS = { condition: 'ICD-10-CM', procedure: 'CPT', billing: 'HCPCS' } as const;
