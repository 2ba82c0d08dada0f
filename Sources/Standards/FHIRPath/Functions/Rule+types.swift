/// FHIRPath N1, section 6.3.
extension Rule {
    static let types: [Rule] = [
        plain("type") { (items, _) in
            var result = Items.none
            for item in items {
                let (space, name) = item.typeName
                result.append(.type(space: space, name: name))
            }
            return result
        },
        Rule("is", 1...1) { (site) throws(Fault) in
            Compiler.isTest(
                site.input, try TypeTarget(argument: site.arguments[0]), site.offset)
        },
        Rule("as", 1...1) { (site) throws(Fault) in
            Compiler.asTest(
                site.input, try TypeTarget(argument: site.arguments[0]), site.offset)
        },
    ]
}
