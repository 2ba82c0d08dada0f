import Cases
import Primitives

/// A value that the fixture itself guarantees.
func must<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("the fixture is wrong") }
    return value
}

/// The clocks of the federal table as a plan book writes them, one row a line:
/// id, program, state, kind, product class, standard, expedited, extension, extensions, tolls, claimant has,
/// claimant has (expedited), decision after that, hours before the course ends, lapse, citation, from, to
let clockTable = """
    C1,medicareAdvantage,,preService,,7 days,72 hours,14 days,1,,,,,,alarm,42 CFR 422.568(b),2026-01-01,
    C1-2025,medicareAdvantage,,preService,,14 days,72 hours,14 days,1,,,,,,alarm,42 CFR 422.568(b),2020-01-01,2025-12-31
    C2,medicareAdvantage,,preService,partBDrug,72 hours,24 hours,,0,,,,,,alarm,42 CFR 422.568(b)(3),2020-01-01,
    C6,medicaidManagedCare,,preService,,7 days,72 hours,14 days,1,,,,,,denialByLaw,42 CFR 438.210(d),2026-01-01,
    C6-IL,medicaidManagedCare,IL,preService,,4 days,48 hours,,0,,,,,,approvalByLaw,state contract,2026-01-01,
    C9,medicaidFeeForService,,preService,,7 days,72 hours,,0,,,,,,alarm,42 CFR 440.230(e)(1),2026-01-01,
    C11,commercialInsured,,preService,,15 days,72 hours,15 days,1,yes,45 days,48 hours,48 hours,,alarm,45 CFR 147.136(b),2012-01-01,
    C12,selfFunded,,preService,,15 days,72 hours,15 days,1,yes,45 days,48 hours,48 hours,,alarm,29 CFR 2560.503-1(f)(2),2012-01-01,
    C14,selfFunded,,concurrent,,15 days,24 hours,,0,,,,,24,alarm,29 CFR 2560.503-1(f)(2)(ii)(B),2012-01-01,
    C14-late,selfFunded,,concurrent,,15 days,72 hours,,0,,,,,,alarm,29 CFR 2560.503-1(f)(2)(i),2012-01-01,
    C15,selfFunded,,postService,,30 days,,15 days,1,yes,45 days,,,,alarm,29 CFR 2560.503-1(f)(2)(iii)(B),2012-01-01,
    C16,medicareFeeForService,,preService,dmepos,5 business days <= 7 days,2 business days,,0,,,,,,alarm,42 CFR 414.234(d),2025-01-01,
    C17,medicareFeeForService,,preService,,7 days,2 business days,,0,,,,,,alarm,42 CFR 419.82,2026-01-01,
    A1,medicareAdvantage,,appeal,,30 days,72 hours,14 days,1,,,,,,alarm,42 CFR 422.590,2020-01-01,
    A2,medicareAdvantage,,appeal,payment,60 days,,,0,,,,,,alarm,42 CFR 422.590(b),2020-01-01,
    A3,medicareAdvantage,,appeal,partBDrug,7 days,72 hours,,0,,,,,,alarm,42 CFR 422.590(c),2020-01-01,
    A4,medicaidManagedCare,,appeal,,30 days,72 hours,14 days,1,,,,,,denialByLaw,42 CFR 438.408,2018-01-01,
    A5,selfFunded,,appeal,,30 days,72 hours,,0,,,,,,alarm,29 CFR 2560.503-1(i)(2),2012-01-01,
    A6,selfFunded,,appeal,postService,60 days,,,0,,,,,,alarm,29 CFR 2560.503-1(i)(2)(iii),2012-01-01,
    """

let clockRows: [ClockRow] = clockTable.split(separator: "\n").map { text in
    let cells = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    func cell(_ index: Int) -> String? { cells[index].isEmpty ? nil : cells[index] }
    func span(_ index: Int) -> ClockSpan? { cell(index).map { must(ClockSpan($0)) } }
    return ClockRow(
        id: cells[0], program: must(Program(rawValue: cells[1])), state: cell(2),
        kind: must(ReviewKind(rawValue: cells[3])), productClass: cell(4), standard: must(span(5)),
        expedited: span(6), extensionSpan: span(7), extensionsMax: must(Int(cells[8])),
        tollsForInformation: cell(9) == "yes", informationSpan: span(10),
        expeditedInformationSpan: span(11), expeditedAfterInformation: span(12),
        hoursBeforeCourseEnds: cell(13).map { must(Int($0)) },
        lapse: must(LapseEffect(rawValue: cells[14])),
        citation: Citation(cells[15]),
        effective: DateRange(
            start: must(CivilDate(cells[16])), end: cell(17).map { must(CivilDate($0)) }))
}

let newYork = must(TimeZoneRules.named("America/New_York"))

/// A moment by the wall clock of a zone: `2026-03-02 10:15`.
func at(_ text: String, _ zone: TimeZoneRules = newYork) -> Instant {
    let parts = text.split(separator: " ")
    return zone.instant(of: must(CivilDate(parts[0])), must(CivilTime(parts[1])))
}

/// The deadline of a case, by the table above.
func deadline(
    _ program: Program, _ history: ClockHistory, state: String? = nil, product: String? = nil,
    zone: TimeZoneRules = newYork, cutOff: CivilTime? = nil,
    calendar: BusinessCalendar = .federal
) -> Deadline? {
    LegalClock(rows: clockRows, calendar: calendar, zone: zone, cutOff: cutOff)
        .deadline(program: program, state: state, productClass: product, history: history)
}

/// Until when the claimant may answer, by the table above.
func answerBy(_ program: Program, _ history: ClockHistory) -> Instant? {
    LegalClock(rows: clockRows, zone: newYork)
        .answerDue(program: program, state: nil, productClass: nil, history: history)
}

func received(
    _ text: String, _ kind: ReviewKind = .preService, isExpedited: Bool = false,
    zone: TimeZoneRules = newYork
) -> ClockHistory {
    ClockHistory(receivedAt: at(text, zone), kind: kind, isExpedited: isExpedited)
}
