/// The tree of a regular expression to a program. Counts are written out, so the size is limited.
struct PatternBuilder {
    private(set) var program: [Pattern.Instruction] = []

    mutating func emit(_ instruction: Pattern.Instruction) throws(PatternError) {
        guard program.count < Pattern.sizeMax else {
            throw PatternError(
                message: "the pattern is too large when its counts are written out", offset: 0)
        }
        program.append(instruction)
    }

    mutating func append(_ tree: PatternParser.Tree) throws(PatternError) {
        switch tree {
        case .empty: break
        case .set(let set): try emit(.character(set))
        case .sequence(let parts): for part in parts { try append(part) }
        case .choice(let branches): try appendChoice(branches[...])
        case .group(let inner, let index):
            if let index { try emit(.save(index * 2)) }
            try append(inner)
            if let index { try emit(.save(index * 2 + 1)) }
        case .repeat(let inner, let range, let low, let isLazy):
            try appendRepeat(inner, low, range?.upperBound, isLazy)
        case .start: try emit(.start)
        case .end: try emit(.end)
        case .wordBoundary(let isNegated): try emit(.wordBoundary(isNegated: isNegated))
        }
    }

    private mutating func appendChoice(_ branches: ArraySlice<PatternParser.Tree>)
        throws(PatternError)
    {
        var ends: [Int] = []
        for (place, branch) in branches.enumerated() {
            guard place < branches.count - 1 else {
                try append(branch)
                break
            }
            let fork = program.count
            try emit(.match)
            try append(branch)
            ends.append(program.count)
            try emit(.match)
            program[fork] = .split(fork + 1, program.count)
        }
        for end in ends { program[end] = .jump(program.count) }
    }

    private mutating func appendRepeat(
        _ inner: PatternParser.Tree, _ low: Int, _ high: Int?, _ isLazy: Bool
    ) throws(PatternError) {
        for _ in 0..<low { try append(inner) }
        func fork(_ to: Int, _ out: Int) -> Pattern.Instruction {
            isLazy ? .split(out, to) : .split(to, out)
        }
        guard let high else {
            let start = program.count
            try emit(.match)
            try append(inner)
            try emit(.jump(start))
            program[start] = fork(start + 1, program.count)
            return
        }
        var forks: [Int] = []
        for _ in low..<max(high, low) {
            forks.append(program.count)
            try emit(.match)
            try append(inner)
        }
        for start in forks { program[start] = fork(start + 1, program.count) }
    }
}
