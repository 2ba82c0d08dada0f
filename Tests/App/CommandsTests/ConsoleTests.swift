import Testing

@testable import Commands

/// What people read at a terminal of 80 columns.
@Suite struct ConsoleTests {
    @Test(arguments: [0, 2, 12])
    func `no line is longer than the width, and no word is lost`(indent: Int) {
        let text = (1...60).map { String(repeating: "w", count: $0 % 17 + 1) }
            .joined(separator: " ")
        let wrapped = Console.wrapped(text, indent: indent)
        let lines = wrapped.split(separator: "\n")
        #expect(lines.count > 5)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines.allSatisfy { $0.hasPrefix(String(repeating: " ", count: indent)) })
        #expect(wrapped.split(whereSeparator: \.isWhitespace) == text.split(separator: " "))
    }

    @Test func `a word longer than the line stands alone, whole`() {
        let long = String(repeating: "x", count: 100)
        #expect(Console.wrapped("a \(long) b") == "a\n\(long)\nb")
    }

    @Test func `columns are as wide as their widest cell`() {
        var table = TextTable(header: ["CASE", "DUE"])
        table.add(["R2JKMWK66MTE", "-"])
        table.add(["R1", "soon"])
        #expect(table.text == "CASE          DUE\nR2JKMWK66MTE  -\nR1            soon")
    }
}
