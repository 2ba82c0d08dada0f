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
