/// A name and what belongs to it: NM1 and the segments up to the next one (loops 2010).
struct NameLoop {
    let name: Row
    var rows: [Row] = []

    /// NM101.
    var code: String { name[1] ?? "" }

    func first(_ id: String) -> Row? { rows.first { $0.id == id } }
}
