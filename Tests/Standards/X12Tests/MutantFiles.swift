import Foundation
import Testing

@testable import X12

/// Writes our samples and what is left of them without one element or another, with our verdicts, into the folder that
/// ASSENT_X12_MUTANTS names: `Tools/pyx12_verdicts.py` then asks pyx12. Without the variable nothing is written.
@Suite struct MutantFiles {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["ASSENT_X12_MUTANTS"] != nil))
    func `mutants for a peer`() throws {
        let folder = URL(
            filePath: try #require(ProcessInfo.processInfo.environment["ASSENT_X12_MUTANTS"]))
        var index = ""
        for name in GuideSampleTests.names {
            let lines = try GuideSampleTests.own(name).split(separator: "~\n").map(String.init)
            for (place, line) in lines.enumerated() where place > 2 && place < lines.count - 3 {
                let elements = line.components(separatedBy: "*")
                for element in elements.indices where element > 0 && !elements[element].isEmpty {
                    var broken = elements
                    broken[element] = ""
                    while broken.last?.isEmpty == true { broken.removeLast() }
                    var copy = lines
                    copy[place] = broken.joined(separator: "*")
                    let text = copy.joined(separator: "~\n") + "~\n"
                    let sets = X12Fixtures.sets(text)
                    let isGood = sets.allSatisfy { $0.verdict != .rejected }
                    let file = "\(name.prefix(4))-\(place)-\(element).edi"
                    try text.write(
                        to: folder.appending(path: file), atomically: false, encoding: .utf8)
                    let found = sets.flatMap(\.findings).filter(\.rejects).map(X12Fixtures.line)
                    index += "\(file)\t\(isGood ? "accepted" : "rejected")\t"
                    index += "\(elements[0])\(element) gone: \(found.joined(separator: "; "))\n"
                }
            }
        }
        try index.write(
            to: folder.appending(path: "INDEX.tsv"), atomically: false, encoding: .utf8)
    }
}
