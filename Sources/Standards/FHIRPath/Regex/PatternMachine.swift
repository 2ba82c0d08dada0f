/// Runs a pattern: for every character at most once through the program (Thompson's simulation, with the groups of
/// Pike's). Which of several matches counts is decided as by a machine that goes back: the first branch, the longest
/// repeat unless it is lazy.
struct PatternMachine {
    private let program: [Pattern.Instruction]
    private let slotCount: Int
    private let text: [Unicode.Scalar]
    private var threads: [(at: Int, slots: [Int])] = []
    private var seen: [Int]
    private var generation = 0
    /// Instructions looked at.
    private(set) var work = 0

    init(_ pattern: Pattern, _ text: [Unicode.Scalar]) {
        program = pattern.program
        slotCount = pattern.groupCount * 2
        self.text = text
        seen = [Int](repeating: -1, count: pattern.program.count)
    }

    /// The first match from a position on: the bounds of each group, -1 where it took no part.
    ///
    /// - Parameter isWhole: it has to begin at the start and go to the end.
    mutating func match(from start: Int, isWhole: Bool = false) -> [Int]? {
        threads = []
        var found: [Int]?
        var position = start
        while true {
            if found == nil, !isWhole || position == start {
                startThread(position)
            }
            if threads.isEmpty, found != nil || isWhole { return found }
            let current = threads
            threads = []
            generation += 1
            for thread in current {
                work += 1
                switch program[thread.at] {
                case .character(let set):
                    guard position < text.count, set.contains(text[position]) else { continue }
                    add(thread.at + 1, thread.slots, position + 1)
                case .match:
                    if isWhole, position < text.count { continue }
                    found = thread.slots
                default: continue
                }
                // What follows is less preferred than the match that was found.
                if case .match = program[thread.at] { break }
            }
            guard position < text.count else { return found }
            position += 1
        }
    }

    private mutating func startThread(_ position: Int) {
        let before = threads
        if before.isEmpty { generation += 1 }
        add(0, [Int](repeating: -1, count: slotCount), position)
    }

    /// Follows everything that takes no character, with a stack of its own.
    private mutating func add(_ start: Int, _ slots: [Int], _ position: Int) {
        var open: [(Int, [Int])] = [(start, slots)]
        while var (at, slots) = open.popLast() {
            while seen[at] != generation {
                seen[at] = generation
                work += 1
                switch program[at] {
                case .jump(let target): at = target
                case .split(let first, let second):
                    open.append((second, slots))
                    at = first
                case .save(let slot):
                    if slot < slots.count { slots[slot] = position }
                    at += 1
                case .start:
                    guard position == 0 else { continue }
                    at += 1
                case .end:
                    guard position == text.count else { continue }
                    at += 1
                case .wordBoundary(let isNegated):
                    guard Self.isBoundary(position, in: text) != isNegated else { continue }
                    at += 1
                case .character, .match: threads.append((at, slots))
                }
            }
        }
    }

    static func isBoundary(_ position: Int, in text: [Unicode.Scalar]) -> Bool {
        let before = position > 0 && CharacterSet.isIn(.word, text[position - 1])
        let after = position < text.count && CharacterSet.isIn(.word, text[position])
        return before != after
    }
}
