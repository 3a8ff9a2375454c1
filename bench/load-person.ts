import { unpackPerson, type PersonMesh } from '#avatar';

/** Fetches a packed person; the server must answer or the bench has nothing to draw. */
export const loadPerson = async (url: string): Promise<PersonMesh> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: run \`npm run build\` first`);
  return unpackPerson(new Uint8Array(await answer.arrayBuffer()));
};
