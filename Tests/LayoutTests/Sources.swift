import Foundation

/// The sources as text, for the tests that hold the layout.
enum Sources {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The floors from the ground up; the folders under Sources.
    static let floors = [
        "Standards", "Authorization", "Records", "Workflow", "Gateways", "App",
    ]

    struct File {
        var path: String
        var floor: Int
        var room: String
        var lines: [String]

        var text: String { lines.joined(separator: "\n") }

        /// Names of types, functions, properties and cases that the file declares.
        var declared: [Substring] {
            let keywords: Set<Substring> = [
                "struct", "enum", "class", "actor", "protocol", "func", "var", "let", "case",
            ]
            return lines.compactMap { line in
                let words = line.split { $0 == " " }
                guard let keyword = words.firstIndex(where: keywords.contains),
                    keyword + 1 < words.count
                else { return nil }
                let name = words[keyword + 1].drop { $0 == "`" }
                return name.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            }
        }

        var modules: [String] {
            lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let word = words.firstIndex(of: "import"), word + 1 < words.count,
                    words[..<word].allSatisfy({ ["public", "internal", "@testable"].contains($0) })
                else { return nil }
                return String(words[word + 1])
            }
        }
    }

    static func files() throws -> [File] {
        var files: [File] = []
        let manager = FileManager.default
        for (floor, folder) in floors.enumerated() {
            let base = root.appendingPathComponent("Sources/\(folder)")
            for room in try manager.contentsOfDirectory(atPath: base.path).sorted() {
                let paths = manager.enumerator(atPath: base.appendingPathComponent(room).path)
                while let path = paths?.nextObject() as? String {
                    guard path.hasSuffix(".swift") else { continue }
                    let file = base.appendingPathComponent(room).appendingPathComponent(path)
                    let text = try String(contentsOf: file, encoding: .utf8)
                    files.append(
                        File(
                            path: "Sources/\(folder)/\(room)/\(path)", floor: floor, room: room,
                            lines: text.components(separatedBy: "\n")))
                }
            }
        }
        return files
    }
}
