import Cases
import Plans
import Primitives

/// Do coverage and contract last as long as the approval would?
///
/// Where one of them is known to end before, the approval ends with it, if all that was asked lies before: a machine never
/// grants less than was asked. Whether it does can be told of a period, and of one unit on one day. Three units from a day on may
/// be three months: then a person looks.
struct LastingConfirmation: Confirmation {
    let id = "approval.lasts"

    func objection(to terms: GrantTerms, _ context: LineContext) -> Objection? {
        guard let known = Self.end(of: terms, context), !context.asksNothing(after: known.day)
        else { return nil }
        return objection(
            "\(known.what) ends on \(known.day); an approval would be for \(terms.period).",
            next: "Decide how long the approval is to last.",
            input: "\(context.units) units, \(terms.period)", at: .event, context,
            citation: context.plan.document)
    }

    /// The terms, no longer than what they rest on.
    static func shortened(_ terms: GrantTerms, _ context: LineContext) -> GrantTerms {
        guard let known = end(of: terms, context) else { return terms }
        var terms = terms
        terms.period = DateRange(start: terms.period.start, end: known.day)
        return terms
    }

    /// What ends first within the terms; nil where nothing is known to.
    private static func end(
        of terms: GrantTerms, _ context: LineContext
    ) -> (what: String, day: CivilDate)? {
        guard let last = terms.period.end else { return nil }
        let start = terms.period.start
        var found: (what: String, day: CivilDate)?
        if let end = context.facts.member.coverageEnd(of: context.plan.id, from: start), end < last
        {
            found = ("Coverage", end)
        }
        for servicing in context.allServicing where context.network(of: servicing) == .inNetwork {
            guard let provider = context.known(servicing),
                let end = provider.networkEnd(among: context.plan.networks, from: start),
                end < found?.day ?? last
            else { continue }
            found = ("The contract of \(provider.name)", end)
        }
        return found
    }
}

extension LineContext {
    /// Whether all that is asked lies on a day or before it.
    fileprivate func asksNothing(after day: CivilDate) -> Bool {
        let asked = dates ?? DateRange(start: today, end: today)
        guard let last = asked.end, last <= day else { return false }
        return last > asked.start || units <= Decimal(1)
    }
}

extension Provider {
    /// The last day in any of these networks without a gap from a day on; nil where none is known.
    fileprivate func networkEnd(among networks: [String], from start: CivilDate) -> CivilDate? {
        var end: CivilDate?
        while true {
            let day = end?.adding(days: 1) ?? start
            let open = participations.filter {
                networks.contains($0.network) && $0.dates.contains(day)
            }
            guard let last = open.compactMap(\.dates.end).max() else {
                return open.isEmpty ? end : nil
            }
            if open.contains(where: { $0.dates.end == nil }) { return nil }
            end = last
        }
    }
}
