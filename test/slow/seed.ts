/** Where chance starts in the slow checks: another day tries other cases; `SLOW_SEED` repeats one. */
export const seed = Number(process.env["SLOW_SEED"] ?? new Date().toISOString().slice(0, 10).replaceAll("-", ""));
