/** Node 20 from 20.19, 22 from 22.12, or later: what Vite and `process.loadEnvFile` need. */
const fits = ([major, minor]) =>
  (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

const version = process.versions.node.split('.').map(Number);
if (!fits(version)) {
  console.error(
    `Mien needs Node 20.19 or later (22.12 or later on 22); this is ${process.version}.`,
  );
  console.error('Get it from https://nodejs.org and run the command again.');
  process.exit(2);
}
