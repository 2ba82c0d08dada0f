import Cases
import CodeSets
import Primitives

/// What a person of the payer's says in an act goes out as it stands, in letters and in answers.
extension Workflow {
    static let saidMax = 1_000

    /// A sentence or two on one line, without what turns text round.
    ///
    /// - Parameter what: what it is, as the beginning of a sentence.
    func said(_ text: String, _ what: String) throws(WorkflowError) -> String {
        let words = text.withoutTurns.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        guard words.saysSomething else { throw .notPermitted("\(what) is missing.") }
        guard words.count <= Self.saidMax else {
            throw .notPermitted("\(what): at most \(Self.saidMax) characters.")
        }
        return words
    }

    /// A LOINC code, where one is given.
    func said(loinc: String?) throws(WorkflowError) -> String? {
        guard let loinc, !LOINCCode.hasShape(loinc) else { return loinc }
        throw .notPermitted("'\(loinc.prefix(20))' is no LOINC code.")
    }

    /// Nobody acts on a request before it came, or on an appeal before that.
    func requireLater(_ now: Instant, than authorization: Case) throws(WorkflowError) {
        guard now < authorization.reviewBeganAt else { return }
        throw .notPermitted(
            "\(authorization.id) came in at \(authorization.reviewBeganAt); \(now) is before that.")
    }
}

extension ReviewDecision.Outcome {
    /// The same without characters that turn round what a letter has behind them.
    var withoutTurns: Self {
        func plain(_ reason: SpecificReason) -> SpecificReason {
            var citation = reason.citation
            citation.text = citation.text.withoutTurns
            return SpecificReason(reason.text.withoutTurns, citation: citation)
        }
        switch self {
        case .approve: return self
        case .grant(let quantity, let period, let reason):
            return .grant(quantity, period: period, reason: plain(reason))
        case .deny(let reason, let rationale):
            return .deny(reason: plain(reason), rationale: rationale.withoutTurns)
        }
    }

    /// Every no says why, in words of its own (42 CFR 422.122(a): a specific reason): `n/a` and `see above` are none. What is empty is
    /// refused with the attestation.
    func requireWords() throws(WorkflowError) {
        switch self {
        case .approve: break
        case .grant(_, _, let reason): try Self.requireWords(reason)
        case .deny(let reason, let rationale):
            try Self.requireWords(reason)
            guard !rationale.saysSomething || rationale.words >= Self.wordsMin else {
                throw .notPermitted("The rationale says too little: at least three words.")
            }
        }
    }

    private static let wordsMin = 3

    private static func requireWords(_ reason: SpecificReason) throws(WorkflowError) {
        guard !reason.text.saysSomething || reason.text.words >= wordsMin else {
            throw .notPermitted("The reason says too little: at least three words.")
        }
        let criterion = reason.citation.text
        guard
            !criterion.saysSomething || criterion.contains(where: \.isNumber)
                || criterion.words > 1
        else {
            throw .notPermitted(
                "The criterion says too little: what it is called and where it stands, as `section 4.2`."
            )
        }
    }
}

extension String {
    /// How many words there are of two letters or digits at least.
    fileprivate var words: Int {
        split(whereSeparator: \.isWhitespace).count { word in
            word.count { $0.isLetter || $0.isNumber } > 1
        }
    }
}
