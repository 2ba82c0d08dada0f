import Primitives
import X12

/// What goes back for one sound set.
enum SetAnswer {
    /// A set of its own.
    case response(SegmentWriter)
    /// That it was taken in: a 999 says so, and nothing else does.
    case acknowledged
    /// That it can not be taken in: a 999 says where.
    case refused([X12Finding])
    /// Nothing: it asks for nothing. The problems of the answer say so.
    case none
}

/// Answers one kind of transaction set.
protocol SetAnswerer: Sendable {
    /// - Parameter answer: what came of the file so far, for people and for the room above.
    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer
}

/// What a set is written as: ST01, the guide (ST03 and GS08), the kind of group it stands in (GS01).
struct SetForm: Hashable {
    var identifier: String
    var version: String
    var functionalCode: String
    /// Whether ST03 names the guide; the 835 leaves that to GS08.
    var isNamedInSet = true

    static let review = SetForm(
        identifier: "278", version: "005010X217", functionalCode: "HI")
    static let payment = SetForm(
        identifier: "835", version: "005010X221A1", functionalCode: "HP", isNamedInSet: false)
    static let eligibility = SetForm(
        identifier: "271", version: "005010X279A1", functionalCode: "HB")
    static let inquiry = SetForm(
        identifier: "278", version: "005010X215", functionalCode: "HI")
    static let notification = SetForm(
        identifier: "278", version: "005010X216", functionalCode: "HI")
    /// Answered by a 999 alone.
    static let attachment = SetForm(
        identifier: "275", version: "005010X210", functionalCode: "PI")
}
