import Cases
import Primitives
import Workflow

/// Small pieces that several pages share.
extension HTML {
    static func citation(_ citation: Citation?) -> HTML {
        guard let citation else { return nothing }
        return "<cite>\(link(citation.link, citation.text))</cite>"
    }

    /// Terms and what they are; a row whose value is empty is left out.
    static func facts(_ rows: [(term: String, value: HTML)]) -> HTML {
        let shown = rows.filter { !$0.value.text.isEmpty }
        guard !shown.isEmpty else { return nothing }
        return """
            <dl class="facts">
            \(each(shown) { "<div><dt>\($0.term)</dt><dd>\($0.value)</dd></div>\n" })</dl>
            """
    }

    /// A value that may be absent, as text.
    static func text(_ value: (some CustomStringConvertible)?) -> HTML {
        value.map { "\($0)" } ?? nothing
    }

    /// An instant by the wall clock of a zone, and in the clock's name where that is not said beside it.
    static func moment(
        _ instant: Instant, _ zone: TimeZoneRules, isNamed: Bool = true
    ) -> HTML {
        let name: HTML = isNamed ? ", \(zone.clockName)" : ""
        return "<time datetime=\"\(instant)\">\(zone.brief(instant))</time>\(name)"
    }

    /// A short mark in a colour and in words: colour alone tells nothing.
    static func badge(_ action: ActionCode) -> HTML {
        let tone =
            switch action {
            case .approved, .notRequired: "good"
            case .modified, .partly, .contactAnotherEntity: "mixed"
            case .denied: "bad"
            case .pended, .cancelled: "open"
            }
        return "<span class=\"badge \(tone)\">\(action.name.capitalizingFirst)</span>"
    }
}

extension HTML {
    /// Stands before an instant by which something was due.
    static let overdue: HTML = "<span class=\"badge bad\">Overdue</span> "

    /// What a check or a criterion came to, in a colour and in words.
    static func mark(_ verdict: CheckRecord.Verdict) -> HTML {
        let tone =
            switch verdict {
            case .passed: "good"
            case .failed: "bad"
            case .unknown: "mixed"
            case .notApplicable: "open"
            }
        return "<span class=\"badge \(tone)\">\(verdict.criterionName.capitalizingFirst)</span>"
    }
}

extension Actor {
    /// In a sentence.
    var words: String {
        switch self {
        case .provider: "the provider"
        case .member: "the member"
        case .staff: "staff"
        case .clinician: "a clinician"
        case .entity(let name): name
        case .nobody: "nobody"
        }
    }
}

extension String {
    /// Trimmed of white space at both ends.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        let start = drop(while: isSpace)
        return String(start.reversed().drop(while: isSpace).reversed())
    }
}
