import BookFiles
import Foundation
import Letters
import PASGateway
import Primitives
import SQLiteRecords
import Synchronization
import Workflow

/// Fills a store with cases, through the gateway and the store as the server does, without HTTP in between:
///
///     SeedCases STORE BOOK COUNT MEMBERS NOW BODY...
///
/// The bodies are those of `Tools/bench_requests.py`; their marks are filled as `Tools/load/load.c` does, but with days from April
/// to August: what the load asks for comes after them, and is a duplicate of none. Cases are received a millisecond apart, the
/// last at NOW, so that no legal clock has run out by then. The registry has to be there.
@main
struct SeedCases {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 6, let count = Int(arguments[3]), let members = Int(arguments[4]),
            let now = Instant(arguments[5])
        else {
            print("usage: SeedCases STORE BOOK COUNT MEMBERS NOW BODY...")
            exit(2)
        }
        let bodies = try arguments[6...].map { try Body(file: $0) }
        let book = try BookLoader.load(arguments[2])
        let store = try SQLiteRecordStore(
            path: arguments[1], access: .readWrite(owner: "SeedCases"))
        let workflow = Workflow(
            store: store, book: book.book, policies: book.policies,
            notices: LetterWriter())
        let gateway = PASGateway(workflow: workflow)
        let start = ContinuousClock.now
        let turn = Turn()
        await withTaskGroup { group in
            for worker in 0..<16 {
                group.addTask {
                    var chance = Chance(seed: UInt64(worker + 1))
                    while true {
                        let number = turn.next()
                        guard number < count else { return }
                        let bytes = bodies[number % bodies.count].filled(
                            number: number, member: 1 + Int(chance.next() % UInt64(members)),
                            day: Int(chance.next() % (5 * 28)))
                        let at = Instant(milliseconds: now.milliseconds - Int64(count - number))
                        let answer = await gateway.submit(bytes, caller: .local, now: at)
                        guard answer.authorization != nil else {
                            print(String(decoding: answer.bytes.prefix(2000), as: UTF8.self))
                            exit(1)
                        }
                        if number % 100_000 == 99_999 {
                            print("\(number + 1) cases after \(ContinuousClock.now - start)")
                            fflush(nil)
                        }
                    }
                }
            }
        }
        await store.close()
        print("\(count) cases in \(ContinuousClock.now - start)")
    }
}

/// Which case is next.
final class Turn: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// A prepared body and where its marks stand.
struct Body: Sendable {
    private enum Mark: CaseIterable {
        case number, member, day

        var text: String {
            switch self {
            case .number: "~SEQSEQSEQ~~"
            case .member: "~MEM~"
            case .day: "~DAY~"
            }
        }
    }

    private let bytes: [UInt8]
    private let marks: [(mark: Mark, offset: Int)]

    init(file: String) throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        var marks: [(mark: Mark, offset: Int)] = []
        for mark in Mark.allCases {
            let text = Data(mark.text.utf8)
            while let found = bytes.range(of: text) {
                marks.append((mark, found.lowerBound))
                bytes.replaceSubrange(found, with: Data(repeating: 48, count: text.count))
            }
        }
        self.bytes = Array(bytes)
        self.marks = marks
    }

    /// - Parameter day: from 0 on: days of the months of 28 days from April on.
    func filled(number: Int, member: Int, day: Int) -> [UInt8] {
        var filled = bytes
        for (mark, offset) in marks {
            switch mark {
            case .number: Self.write(number, 12, to: &filled, at: offset)
            case .member: Self.write(member, 5, to: &filled, at: offset)
            case .day:
                Self.write(4 + day / 28, 2, to: &filled, at: offset)
                filled[offset + 2] = UInt8(ascii: "-")
                Self.write(1 + day % 28, 2, to: &filled, at: offset + 3)
            }
        }
        return filled
    }

    private static func write(_ number: Int, _ count: Int, to bytes: inout [UInt8], at offset: Int)
    {
        var rest = number
        for place in (offset..<offset + count).reversed() {
            bytes[place] = UInt8(48 + rest % 10)
            rest /= 10
        }
    }
}

/// xorshift64*: the same cases each time.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 88_172_645_463_325_252 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 2_685_821_657_736_338_717 >> 11
    }
}
