/// A line of a table, and the lines that are indented below it.
struct TableRow: Sendable {
    let name: Substring
    let words: [Substring]
    var rows: [TableRow] = []

    var isSlice: Bool { name.hasPrefix(":") }

    /// Rows as if they stood below one that says nothing itself.
    static func group(_ rows: [TableRow]) -> TableRow {
        TableRow(name: "", words: [], rows: rows)
    }

    /// The lines of a text, by their indentation of two spaces a level.
    static func read(_ text: String) -> [TableRow] {
        var open: [TableRow] = [TableRow(name: "", words: [])]
        func close(to depth: Int) {
            while open.count > depth {
                let row = open.removeLast()
                open[open.count - 1].rows.append(row)
            }
        }
        for line in text.split(separator: "\n") {
            let indent = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
            let words = line.split(separator: " ")
            guard let name = words.first else { continue }
            close(to: min(indent / 2 + 1, open.count))
            open.append(TableRow(name: name, words: Array(words.dropFirst())))
        }
        close(to: 1)
        return open[0].rows
    }
}
