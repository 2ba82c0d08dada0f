/// What is counted where somebody says a birth date to open a case.
struct OpeningTries {
    typealias Question = AttemptLimiter.Question

    let ofCaseAndSender: Question
    /// Of all senders together: so many places guess only where somebody has many of them, and they are heard again when the
    /// quarter of an hour is over.
    let ofCase: Question
    /// At all cases together, opened or not: one birth date, too, opens a case if it is tried at many. nil where all have the
    /// address of a proxy, which has to look to that.
    let ofSender: Question?

    init(_ number: String, _ visit: Visit) {
        ofCaseAndSender = Question(text: "case \(number) from \(visit.sender)", triesMax: 8)
        ofCase = Question(text: "case \(number)", triesMax: 40)
        ofSender =
            visit.request.hasOwnAddress
            ? Question(text: "from \(visit.sender)", triesMax: 40) : nil
    }

    var questions: [Question] { [ofCaseAndSender, ofCase] + (ofSender.map { [$0] } ?? []) }
}
