/** Something that the person at the keyboard can mend. All they are shown is the message: what is wrong, and the mend. */
export class Failure extends Error {
  name = 'Failure';
}
