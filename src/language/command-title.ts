/** Titles of table columns that hold commands. */
export const commandTitle = /명령|커맨드|command|구문|문법|syntax|사용법/i;
