/// One claim (2300) with the levels that it stands under, as segments (837P 005010X222A1, 837I 005010X223A2).
struct ClaimLoop {
    let billing: NameLoop
    let coverage: Row
    let subscriber: NameLoop
    let payer: NameLoop
    /// Where the patient is not the subscriber (2010CA).
    let patient: NameLoop?
    /// CLM.
    let header: Row
    var rows: [Row] = []
    /// The claim's providers (2310).
    var names: [NameLoop] = []
    var lines: [Line] = []

    /// One service line (2400).
    struct Line {
        /// LX.
        let header: Row
        var rows: [Row] = []
        /// The line's providers (2420).
        var names: [NameLoop] = []

        func first(_ id: String, _ qualifier: String? = nil) -> Row? {
            rows.first { $0.id == id && (qualifier == nil || $0[1] == qualifier) }
        }
    }

    func first(_ id: String, _ qualifier: String? = nil) -> Row? {
        rows.first { $0.id == id && (qualifier == nil || $0[1] == qualifier) }
    }

    /// Every segment of the claim itself, its lines included.
    var allRows: [Row] {
        func flat(_ names: [NameLoop]) -> [Row] { names.flatMap { [$0.name] + $0.rows } }
        return [header] + rows + flat(names)
            + lines.flatMap { [$0.header] + $0.rows + flat($0.names) }
    }
}
