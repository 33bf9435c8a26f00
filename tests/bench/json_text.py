# class: mixed
# native size: 260000
# A document of records written as JSON (20 MB in the native size) and read again.
import json
import sys


def make(count):
    records = []
    state = 7
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        records.append({"id": i, "name": f"user{state % 5000}", "score": (state % 1000) / 8, "ok": state % 3 == 0,
                        "tags": ["x", "yy"], "none": None})
    return {"count": count, "records": records}


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40000
    text = json.dumps(make(count))
    print(len(text))
    document = json.loads(text)
    total = 0.0
    good = 0
    for record in document["records"]:
        total += record["score"]
        good += record["ok"]
    print(document["count"], total, good)


main()
