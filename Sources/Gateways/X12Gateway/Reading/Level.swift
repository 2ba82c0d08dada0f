/// One level of the hierarchy: HL, its segments, its names.
struct Level {
    let header: Row
    var rows: [Row] = []
    var names: [NameLoop] = []

    var code: String { header[3] ?? "" }

    func first(_ id: String) -> Row? { rows.first { $0.id == id } }
    func all(_ id: String) -> [Row] { rows.filter { $0.id == id } }

    /// The levels of a set in their order: what stands between one HL and the next.
    static func levels(in rows: [Row]) -> [Level] {
        var levels: [Level] = []
        for row in rows.dropFirst().dropLast() {
            if row.id == "HL" {
                levels.append(Level(header: row))
            } else if let last = levels.indices.last {
                if row.id == "NM1" {
                    levels[last].names.append(NameLoop(name: row))
                } else if let name = levels[last].names.indices.last {
                    levels[last].names[name].rows.append(row)
                } else {
                    levels[last].rows.append(row)
                }
            }
        }
        return levels
    }
}
