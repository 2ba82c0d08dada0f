"""Every answer that the other tests collected, under an independent validator, in one process: no error beyond those that
the request's same resource has."""

import os
import shutil
import tempfile

from harness import answers, answers_201, check, test
from validator import by_resource, can_validate, validate


def conform(collected, version, fewest):
    if not can_validate():
        return
    check(len(collected) >= fewest, f"only {len(collected)} answers were collected")
    folder = tempfile.mkdtemp(prefix="assent-answers-")
    pairs = []
    for index, (request, answer) in enumerate(collected):
        path = os.path.join(folder, f"{index:04}.json")
        with open(path, "wb") as file:
            file.write(answer)
        pairs.append((request, path))
    requests = sorted({request for request, _ in pairs if request})
    report = validate([path for _, path in pairs] + requests, folder, version)
    known = {request: by_resource(request, report[request])[0] for request in requests}
    bad = []
    for request, path in pairs:
        inside, outside = by_resource(path, report[path])
        bad += [f"{request}: {problem}" for problem in outside]
        for resource, problems in inside.items():
            more = problems - known.get(request, {}).get(resource, set())
            bad += [f"{request}: {resource}: {problem}" for problem in sorted(more)]
    print(f"      {len(pairs)} answers, {sum(len(report[path]) for _, path in pairs)} remarks, {len(bad)} errors of ours")
    if not bad:
        shutil.rmtree(folder)
    check(not bad, f"answers do not conform, kept in {folder}:\n" + "\n".join(sorted(set(bad))[:20]))


@test
def every_answer_conforms():
    conform(answers, "2.2.1", 20)


@test
def every_answer_of_the_older_version_conforms():
    conform(answers_201, "2.0.1", 5)
