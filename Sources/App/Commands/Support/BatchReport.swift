import Cases
import Primitives
import Workflow
import X12Gateway

/// Takes what a batch gives: the answer to its file; for people, on stderr, what is wrong, how far it is, and at the end
/// the counts.
struct BatchReport: X12Sink {
    let file: String
    let answer: AnswerFile
    let explains: Bool
    let isQuiet: Bool
    private(set) var tally = X12Tally()
    /// Whether everything was answered by something else than 999 and TA1.
    private(set) var isSound = true
    private var progress: ProgressLine?
    private var told = 0
    private var hasRepeats = false

    /// So many problems are told; a file of which every set is wrong fills no terminal.
    private static let toldMax = 100

    init(
        file: String, setCount: Int, answer: AnswerFile, explains: Bool, isQuiet: Bool
    ) {
        self.file = file
        self.answer = answer
        self.explains = explains
        self.isQuiet = isQuiet
        progress = isQuiet ? nil : ProgressLine(total: setCount)
    }

    mutating func take(_ piece: X12Piece) throws {
        switch piece {
        case .bytes(let bytes): try answer.write(bytes)
        case .problems(let problems):
            isSound = false
            if problems.contains(where: { $0.code == "x12-repeat" }) { hasRepeats = true }
            for problem in problems { tell("\(problem)") }
        case .set(let outcome):
            tally.add(outcome)
            if isFault(outcome) { isSound = false }
            for problem in outcome.problems { tell("\(problem)") }
            for rejection in outcome.rejections {
                tell("\(rejection.place.map { "\($0): " } ?? "")\(rejection.message)")
            }
            if explains {
                for authorization in outcome.cases {
                    say(ExplanationReport.text(authorization))
                }
            }
            progress?.show(done: tally.sets)
        }
    }

    /// What the program's exit status tells. That somebody is unknown is an answer like another.
    private func isFault(_ outcome: X12SetOutcome) -> Bool {
        switch outcome.kind {
        case .answered, .acknowledged: false
        case .refused: outcome.rejections.isEmpty
        case .rejected, .unanswered, .unavailable: true
        }
    }

    private mutating func tell(_ text: String) {
        told += 1
        if told <= Self.toldMax { say("\(file): \(text)") }
        if told == Self.toldMax { say("\(file): further problems are in the answer only.") }
    }

    private func say(_ text: String) {
        progress?.clear()
        Console.error(text)
    }

    /// The counts.
    func end() {
        progress?.clear()
        guard !isQuiet else { return }
        if hasRepeats {
            Console.error(
                Console.wrapped("What was answered before is answered once more with --again."))
        }
        Console.error(tally.text)
    }
}

extension X12Tally {
    /// For people: one or two lines of at most 80 columns.
    var text: String {
        func count(_ actions: ActionCode...) -> Int {
            actions.reduce(0) { $0 + (self.actions[$1] ?? 0) }
        }
        var parts = ["\(accepted) accepted", "\(rejected) rejected"]
        let decided = [
            ("approved", count(.approved, .partly, .modified)), ("pended", count(.pended)),
            ("denied", count(.denied)), ("not required", count(.notRequired)),
            ("cancelled", count(.cancelled)), ("elsewhere", count(.contactAnotherEntity)),
            ("refused", refused), ("not taken in", unavailable),
        ]
        parts += decided.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
        let noun = sets == 1 ? "set" : "sets"
        return Console.wrapped("\(sets) \(noun): \(parts.joined(separator: ", ")).")
    }
}
