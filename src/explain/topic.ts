/**
 * The topic of a sentence: the noun before its first `은` or `는`. A verb before its noun (`떠 있는 컨테이너`,
 * `나오는 값`) has the same letters: `는` after a final consonant is never a topic, nor is it after a verb's stem. A topic
 * that points at commands or at a time is none.
 */
export function topicOf(sentence: string): string | undefined {
  for (const match of sentence.matchAll(/(?<=[“"'`)가-힣\w]\s?)(은|는|이란|란)(?=\s)/g)) {
    const topic = sentence.slice(0, match.index).trimEnd();
    // What has an object or a place before it belongs to a verb before its noun: `파일에 적은 값`.
    if (topic.length > 30 || /[.,]|[을를에]\s/.test(topic)) return undefined;
    if (match[1] === '는' ? isVerb(topic) : match[1] === '은' && adjective.test(topic)) continue;
    return pointing.test(topic) ? undefined : topic;
  }
  return undefined;
}

/** Stems that end in a vowel: `하는`, `나오는`, `지우는`, `만들어지는`. */
const stem =
  /(?:[하되쓰치키]|[어아여해]지|[어아여해]주|[어아여해]보|(?:돌|올|걸|내|알|날|풀|달|빌|열|들|버|느)리|(?:나|들어|내려|다시)[오가]|(?:따|부|모|다|이|흐)[르루]|바꾸|나누|[지띄채배세싸]우|생기|(?:^|\s)[주보여내오가두])$/;
/** `많은 파일`, `같은 이름`: no topic either. */
const adjective =
  /같$|(?:^|\s)(?:많|작|높|낮|좋|짧|넓|깊|젊|적|읽|남|받|찾|앉|얻|넣|놓|씹|담|묶|닫|막|뽑|죽)$/;

/** `첫 줄은 …`, `이때는 …`: what points at commands or at a time names nothing. */
const pointing =
  /(?:명령어?|커맨드|줄|번째|다음|(?:아래|위|앞|뒤)(?:쪽)?|이|이것|이거|옵션|때|뒤|후|전|경우|이번|우선|여기|이제|실행)(?:에|에서|에는)?$/;

function isVerb(topic: string): boolean {
  const code = topic.charCodeAt(topic.length - 1) - 0xac00;
  const closed = code >= 0 && code < 11_172 && code % 28 !== 0;
  return closed || stem.test(topic);
}
