/// Whether a pattern matches, and nothing of where: the same walk as `PatternMachine`'s, with numbers instead of threads.
struct PatternTest {
    private let program: [Pattern.Instruction]
    private let ascii: [Pattern.ASCIISet]
    private let text: [Unicode.Scalar]
    private var now: [Int] = []
    private var next: [Int] = []
    private var open: [Int] = []
    private var seen: [Int]
    private var generation = 0

    init(_ pattern: Pattern, _ text: [Unicode.Scalar]) {
        program = pattern.program
        ascii = pattern.ascii
        self.text = text
        seen = [Int](repeating: -1, count: pattern.program.count)
        // A few places in the program at once, as a rule.
        let few = min(program.count, 8)
        now.reserveCapacity(few)
        next.reserveCapacity(few)
        open.reserveCapacity(few)
    }

    /// - Parameter isWhole: it has to begin at the start and go to the end.
    mutating func matches(isWhole: Bool) -> Bool {
        next.removeAll(keepingCapacity: true)
        for position in 0...text.count {
            if isWhole, position > 0, next.isEmpty { return false }
            swap(&now, &next)
            // Threads of this position are told apart by its generation, those that begin here among them.
            if position == 0 { generation += 1 }
            if !isWhole || position == 0, add(0, position, isWhole, toNow: true) { return true }
            next.removeAll(keepingCapacity: true)
            guard position < text.count else { return false }
            generation += 1
            for at in now {
                guard takes(at, text[position].value) else { continue }
                if add(at + 1, position + 1, isWhole, toNow: false) { return true }
            }
        }
        return false
    }

    private func takes(_ at: Int, _ value: UInt32) -> Bool {
        if value < 128 { return ascii[at].contains(value) }
        guard case .character(let set) = program[at], let scalar = Unicode.Scalar(value) else {
            return false
        }
        return set.contains(scalar)
    }

    /// Follows everything that takes no character; true where that reaches the end of the pattern.
    private mutating func add(
        _ start: Int, _ position: Int, _ isWhole: Bool, toNow: Bool
    ) -> Bool {
        open.append(start)
        while var at = open.popLast() {
            while seen[at] != generation {
                seen[at] = generation
                switch program[at] {
                case .jump(let target): at = target
                case .split(let first, let second):
                    open.append(second)
                    at = first
                case .save: at += 1
                case .start:
                    if position == 0 { at += 1 }
                case .end:
                    if position == text.count { at += 1 }
                case .wordBoundary(let isNegated):
                    if PatternMachine.isBoundary(position, in: text) != isNegated { at += 1 }
                case .character:
                    if toNow { now.append(at) } else { next.append(at) }
                case .match:
                    guard isWhole, position < text.count else { return true }
                }
            }
        }
        return false
    }
}
