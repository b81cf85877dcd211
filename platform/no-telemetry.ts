/**
 * Nothing of this product reports to anybody. @apollo/gateway asks cloud providers for the machine and reports to its makers,
 * at every stop and every hour, unless this variable says no; @apollo/server reports every operation when it finds a key. Both
 * look when they are made, so this is the first import of every file that loads something of theirs: lint holds it.
 */
for (const name of Object.keys(process.env)) {
  if (name.startsWith('APOLLO_')) Reflect.deleteProperty(process.env, name);
}
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
