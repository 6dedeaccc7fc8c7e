/** Something that the person at the keyboard can put right. Its message is all they need to see. */
export class Failure extends Error {}
