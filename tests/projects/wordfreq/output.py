def text(counter, top):
    for word, count in counter.ranked(top):
        print(f"{count:5} {word}")
    print(f"{sum(counter.counts.values())} words, {len(counter.counts)} different, {counter.lines} lines")


def csv(counter, top):
    print("word,count")
    for word, count in counter.ranked(top):
        quoted = '"' + word.replace('"', '""') + '"' if "," in word else word
        print(quoted, count, sep=",")


def bars(counter, top):
    ranking = counter.ranked(top)
    if not ranking:
        return
    width = max(len(word) for word, _ in ranking)
    most = ranking[0][1]
    for word, count in ranking:
        print(f"{word:>{width}} {'█' * round(40 * count / most)} {count}")


FORMATS = {f.__name__: f for f in (text, csv, bars)}
