import Foundation
import Testing

/// The layout is the architecture. The build refuses an undeclared import; these tests refuse the rest.
@Suite struct LayoutTests {
    let files: [Sources.File]
    let floorOfRoom: [String: Int]

    init() throws {
        files = try Sources.files()
        floorOfRoom = Dictionary(
            files.map { ($0.room, $0.floor) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `there are sources to look at`() {
        #expect(files.count > 100)
        #expect(Set(files.map(\.floor)).count == Sources.floors.count)
    }

    @Test func `arrows point down or to a neighbour on the same floor`() {
        for file in files {
            for module in file.modules {
                guard let floor = floorOfRoom[module] else { continue }
                #expect(floor <= file.floor, "\(file.path) imports \(module), which is above it")
            }
        }
    }

    @Test func `the two lowest floors are pure`() {
        let banned = [
            "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Darwin", "Crypto",
        ]
        for file in files where file.floor <= 1 {
            for module in file.modules {
                #expect(!banned.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test func `no gateway knows another`() {
        let gateways = Set(files.filter { $0.floor == 4 }.map(\.room))
        for file in files where file.floor == 4 {
            for module in file.modules where gateways.contains(module) {
                Issue.record("\(file.path) imports \(module)")
            }
        }
    }

    @Test func `only the room Server imports Hummingbird`() {
        for file in files where file.room != "Server" {
            #expect(!file.modules.contains("Hummingbird"), "\(file.path)")
        }
    }

    @Test func `only Identity says that somebody was authenticated`() {
        for file in files where file.room != "Identity" {
            let makes = file.lines.contains { $0.contains("AuthenticatedAct(") }
            #expect(!makes, "\(file.path) makes an AuthenticatedAct")
        }
    }

    @Test func `files have at most 600 lines`() {
        for file in files { #expect(file.lines.count <= 600, "\(file.path)") }
    }

    @Test func `functions have at most 70 lines`() {
        for file in files {
            for function in Functions.longer(than: 70, in: file.lines) {
                Issue.record("\(file.path):\(function.line) has \(function.length) lines")
            }
        }
    }

    @Test func `no file is left as a placeholder`() {
        for file in files { #expect(!file.path.hasSuffix("Placeholder.swift"), "\(file.path)") }
    }

    /// A file is used where another names something that it declares.
    @Test func `no file is unused`() {
        var uses: [Substring: Int] = [:]
        let words = files.map { Set($0.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }) }
        for word in words.joined() { uses[word, default: 0] += 1 }
        for (file, own) in zip(files, words) where !file.path.hasSuffix("main.swift") {
            let isUsed = file.declared.contains { own.contains($0) && uses[$0, default: 0] > 1 }
            #expect(isUsed, "nothing names what \(file.path) declares")
        }
    }

    @Test func `no reminder is left over`() {
        let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
        for file in files {
            for (number, line) in file.lines.enumerated() {
                let found = words.contains { line.contains($0) }
                #expect(!found, "\(file.path):\(number + 1)")
            }
        }
    }
}

/// Finds functions by their braces. Good enough for formatted code.
enum Functions {
    struct Found {
        var line: Int
        var length: Int
    }

    static func longer(than limit: Int, in lines: [String]) -> [Found] {
        var found: [Found] = []
        for (start, line) in lines.enumerated() {
            let head = line.drop { $0 == " " }
            let words = head.split(separator: " ")
            let isFunction =
                words.contains("func") || head.hasPrefix("init(") || head.contains(" init(")
            // A body that ends on its first line closes nothing further down.
            guard isFunction, !head.hasPrefix("//"), !head.hasSuffix("}") else { continue }
            let indent = line.count - head.count
            let closing = String(repeating: " ", count: indent) + "}"
            guard let end = lines[start...].firstIndex(of: closing) else { continue }
            if end - start + 1 > limit {
                found.append(Found(line: start + 1, length: end - start + 1))
            }
        }
        return found
    }
}
