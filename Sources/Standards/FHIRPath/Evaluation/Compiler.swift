import JSON

/// A tree to closures, once; what can be told without a document is told here.
struct Compiler {
    let host: PathHost
    /// Names that `defineVariable()` has given on the way here.
    var defined: Set<String> = []
    /// Parts that note what they give, and where.
    var marks: [PathSources.Mark: Int] = [:]

    /// What follows a `sort()` that is being compiled.
    private(set) var picked = SortPick.any

    /// How many closures deep the evaluation will be where this is reached.
    private var depth = 0

    /// Each level takes some of the stack; more are never needed by who does not try.
    private static let depthMax = 500

    init(host: PathHost) { self.host = host }

    private func deeper(_ levels: Int, at offset: Int) throws(Fault) -> Compiler {
        var compiler = self
        compiler.depth += levels
        compiler.picked = .any
        guard compiler.depth <= Self.depthMax else {
            throw Fault(
                .limit, "more than \(Self.depthMax) steps within one another or in one path",
                at: offset)
        }
        return compiler
    }

    func step(_ syntax: Syntax) throws(Fault) -> Step {
        let step = try deeper(1, at: syntax.offset).made(syntax)
        switch syntax.kind {
        case .name, .variable: return noting(step, syntax.offset, links: 0)
        // A path notes where the part to be noted ends; what begins with one begins at the same place.
        default: return step
        }
    }

    /// The same step; where it is marked, it also notes what it gives.
    private func noting(_ step: @escaping Step, _ offset: Int, links: Int) -> Step {
        guard let slot = marks[PathSources.Mark(offset: offset, links: links)] else { return step }
        return { (scope) throws(Fault) in
            let items = try step(scope)
            scope.run.note(items, as: slot)
            return items
        }
    }

    private func made(_ syntax: Syntax) throws(Fault) -> Step {
        switch syntax.kind {
        case .literal(let literal):
            let items = Items.one(Self.item(literal))
            return { _ in items }
        case .empty: return { _ in .none }
        case .name(let name): return start(name)
        case .call(let call): return try function(call, syntax.offset, on: Self.this).step
        case .variable(let name): return try variable(name, syntax.offset)
        case .this: return Self.this
        case .index: return { scope in .integer(scope.index) }
        case .total: return { scope in scope.total }
        case .path(let first, let links): return try path(first, links)
        case .polarity(let isMinus, let operand):
            return try polarity(isMinus, operand, syntax.offset)
        case .binary(let first, let operations): return try binary(first, operations)
        case .type(let first, let tests): return try typeTests(first, tests)
        }
    }

    private func isMarked(_ offset: Int, links: Int) -> Bool {
        !marks.isEmpty && marks[PathSources.Mark(offset: offset, links: links)] != nil
    }

    private func markOfExists(_ offset: Int, _ index: Int) -> Int? {
        marks.isEmpty
            ? nil : marks[PathSources.Mark(offset: offset, links: index + 1, isExists: true)]
    }

    static let nothing: Step = { _ in .none }
    static let this: Step = { scope in scope.this }

    static func item(_ literal: Literal) -> PathItem {
        switch literal {
        case .boolean(let value): .boolean(value)
        case .string(let text): .string(text)
        case .integer(let value): .integer(value)
        case .decimal(let value): .decimal(value)
        case .temporal(let value): .temporal(value)
        case .quantity(let value): .quantity(value)
        }
    }

    /// The first name of a path: the type of what it begins at, or a member of it (FHIRPath N1, section 3.2).
    private func start(_ name: String) -> Step {
        let walk = Walk([name], offset: 0)
        guard let type = TypeTable.shared.id(name), type.isResource else {
            return { (scope) throws(Fault) in
                try walk.follow(scope.this, scope.run)
            }
        }
        return { (scope) throws(Fault) in
            if case .node(let node)? = scope.this.first, TypeTable.shared.isA(node.type, type) {
                return scope.this
            }
            return try walk.follow(scope.this, scope.run)
        }
    }

    /// Names that follow one another become one walk.
    private func path(_ first: Syntax, _ links: [Syntax.Link]) throws(Fault) -> Step {
        // The last link is the outermost closure: it asks the one before it, and so on to the first.
        var compiler = try deeper(links.count, at: links.last?.offset ?? first.offset)
        var made: Chain
        if case .call(let call) = first.kind {
            compiler.picked = SortPick(links.first)
            made = try compiler.function(call, first.offset, on: Self.this)
            compiler.define(&made)
        } else {
            made = Chain(step: try compiler.step(first), defines: nil)
        }
        var names: [String] = []
        var offset = 0
        func walk() {
            guard !names.isEmpty else { return }
            let walk = Walk(names, offset: offset)
            let input = made.step
            made.step = { (scope) throws(Fault) in try walk.follow(try input(scope), scope.run) }
            names = []
        }
        for (index, link) in links.enumerated() {
            switch link.kind {
            case .name(let name):
                if names.isEmpty { offset = link.offset }
                names.append(name)
            case .call(let call):
                walk()
                let outer = made
                if let slot = compiler.markOfExists(first.offset, index) {
                    made.step = try compiler.notingExists(call, link.offset, outer.step, slot)
                    continue
                }
                compiler.picked = SortPick(index + 1 < links.count ? links[index + 1] : nil)
                let next = try compiler.function(call, link.offset, on: outer.step)
                made = Chain(step: next.step, defines: next.defines)
                compiler.define(&made)
                made.bindings = outer.bindings + made.bindings
            case .item(let position):
                walk()
                made.step = try compiler.indexed(made.step, position, link.offset)
            }
            guard compiler.isMarked(first.offset, links: index + 1) else { continue }
            walk()
            made.step = compiler.noting(made.step, first.offset, links: index + 1)
        }
        walk()
        return made.bound
    }

    private func indexed(_ input: @escaping Step, _ index: Syntax, _ offset: Int) throws(Fault)
        -> Step
    {
        let index = try step(index)
        return { (scope) throws(Fault) in
            let items = try input(scope)
            guard let position = try index(scope).integer(scope.place(offset)),
                items.indices.contains(position)
            else { return .none }
            return .one(items[position])
        }
    }

    private func polarity(
        _ isMinus: Bool, _ operand: Syntax, _ offset: Int
    ) throws(Fault) -> Step {
        let operand = try step(operand)
        return { (scope) throws(Fault) in
            switch try operand(scope).number(scope.place(offset)) {
            case .integer(let value)?: .integer(isMinus ? -value : value)
            case .decimal(let value)?: .one(.decimal(isMinus ? value.negated : value))
            case .quantity(let value)?:
                .one(.quantity(isMinus ? value.with(value.value.negated) : value))
            default: .none
            }
        }
    }

    private func typeTests(_ first: Syntax, _ tests: [Syntax.TypeTest]) throws(Fault) -> Step {
        var compiler = try deeper(tests.count, at: tests.last?.offset ?? first.offset)
        compiler.depth -= 1
        var made = try compiler.step(first)
        for test in tests {
            let type = try TypeTarget(test.type, at: test.offset)
            made =
                test.isTest
                ? Self.isTest(made, type, test.offset) : Self.asTest(made, type, test.offset)
        }
        return made
    }

    /// FHIRPath N1, section 6.3.1.
    static func isTest(_ input: @escaping Step, _ type: TypeTarget, _ offset: Int) -> Step {
        { (scope) throws(Fault) in
            let item = try input(scope).single(scope.place(offset))
            return Items(item.map { type.includes($0) })
        }
    }

    /// FHIRPath N1, section 6.3.3.
    static func asTest(_ input: @escaping Step, _ type: TypeTarget, _ offset: Int) -> Step {
        { (scope) throws(Fault) in
            guard let item = try input(scope).single(scope.place(offset)) else { return .none }
            return type.selects(item) ? .one(item) : .none
        }
    }

    func function(
        _ call: Syntax.Call, _ offset: Int, on input: @escaping Step
    ) throws(Fault) -> Chain {
        let site = CallSite(
            name: call.name, offset: offset, input: input, arguments: call.arguments,
            compiler: self)
        if call.name == "defineVariable" { return try site.defineVariable() }
        guard let rule = Rule.all[call.name] else {
            throw Fault(.semantic, "there is no function '\(call.name)'", at: offset)
        }
        let counts = rule.arguments
        guard counts.contains(call.arguments.count) else {
            let wanted =
                counts.count == 1
                ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
            throw Fault(
                .semantic,
                "\(call.name)() takes \(wanted) argument\(wanted == "1" ? "" : "s"), not \(call.arguments.count)",
                at: offset)
        }
        return Chain(step: try rule.make(site), defines: nil)
    }

    private mutating func define(_ chain: inout Chain) {
        if let name = chain.defines?.name { defined.insert(name) }
        if let binding = chain.defines { chain.bindings = [binding] }
    }
}
