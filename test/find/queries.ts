/** What finds a command of `notes/`: `pilgi find` and the search field of the cheat sheet alike. */
export const queries: readonly (readonly [by: string, query: string, name: string])[] = [
  ['a short form', 'docker ps', 'docker container ls'],
  ['a canonical name', 'docker container run', 'docker container run'],
  ['a short option', '-p', 'docker container run'],
  ['the start of a long option', '--pub', 'docker container run'],
  ['grouped options', 'exec -it', 'docker container exec'],
  ['a Korean word with a particle', '로그를', 'docker container logs'],
  ['a verb in another form', '볼륨을 지우는', 'docker volume rm'],
  ['a syllable that is still being typed', '넽', 'docker network create'],
  ['initial consonants', 'ㅂㄹ ㅁㄹ', 'docker volume ls'],
  ['initial consonants and a word', 'ㅋㅌㅇㄴ 실행', 'docker container exec'],
  ['initials that a keyboard joins', 'ㄺㅇ', 'docker login'],
];
