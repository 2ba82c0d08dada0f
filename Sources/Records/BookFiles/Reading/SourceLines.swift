/// The lines of a file as they are written.
struct SourceLines {
    private let lines: [Substring]

    init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Spaces before the first line after one that is not empty. Lines are counted from 1.
    func indentation(after line: Int) -> Int {
        let first = lines.dropFirst(line).first { $0.contains { $0 != " " } }
        return first?.prefix { $0 == " " }.count ?? 0
    }

    func text(line: Int, from column: Int) -> String {
        guard lines.indices.contains(line - 1) else { return "" }
        return String(lines[line - 1].dropFirst(column - 1))
    }
}
