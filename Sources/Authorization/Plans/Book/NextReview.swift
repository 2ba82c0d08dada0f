public import Cases

/// Who looks at a decision that the plan did not change on appeal, and how that is asked for.
public struct NextReview: Hashable, Sendable {
    /// How long there is to ask for it.
    public enum Span: Hashable, Sendable, CustomStringConvertible {
        /// Calendar days, counted from the notice of the answer to the appeal.
        case days(Int)
        /// Months, counted from the day on which that notice is received.
        case months(Int)

        /// `120 days`, `4 months`; nil for everything else, and for none.
        public init?(_ text: String) {
            let words = text.split(separator: " ")
            guard words.count == 2, let count = Int(words[0]), count > 0 else { return nil }
            switch words[1] {
            case "day", "days": self = .days(count)
            case "month", "months": self = .months(count)
            default: return nil
            }
        }

        public var description: String {
            switch self {
            case .days(let count): "\(count) day\(count == 1 ? "" : "s")"
            case .months(let count): "\(count) month\(count == 1 ? "" : "s")"
            }
        }
    }

    /// Who decides: `the state's fair hearing office`.
    public var hears: String
    /// True where the plan sends the case there by itself and nobody need ask.
    public var isByItself: Bool
    /// nil where nobody need ask, or where the notice can not say it.
    public var askWithin: Span?
    /// How it goes on, one sentence a step.
    public var steps: [String]
    public var expedited: String?
    public var citation: Citation

    public init(
        hears: String, isByItself: Bool = false, askWithin: Span? = nil, steps: [String],
        expedited: String? = nil, citation: Citation
    ) {
        self.hears = hears
        self.isByItself = isByItself
        self.askWithin = askWithin
        self.steps = steps
        self.expedited = expedited
        self.citation = citation
    }

    /// What it is, as one sentence of the plan's to the member.
    public var sentence: String {
        if isByItself { return "We send the case to \(hears) without being asked." }
        let time = askWithin.map { " There are \($0) to ask for it." } ?? ""
        return "The next to look at it is \(hears).\(time)"
    }
}
