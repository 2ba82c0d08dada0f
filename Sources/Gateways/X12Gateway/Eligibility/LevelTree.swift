/// A level of an answer with what stands under it. Numbers (HL01), parents (HL02) and HL04 follow from the tree.
struct LevelTree {
    let code: String
    var body: SegmentWriter
    var children: [LevelTree] = []

    init(_ code: String, _ form: SetForm) {
        self.code = code
        body = SegmentWriter(form)
    }

    static func write(_ levels: [LevelTree], to set: inout SegmentWriter) {
        var number = 0
        for level in levels { level.write(under: nil, &number, &set) }
    }

    private func write(under parent: Int?, _ number: inout Int, _ set: inout SegmentWriter) {
        number += 1
        let own = number
        set.segment(
            "HL",
            ["\(own)", parent.map { "\($0)" } ?? "", code, children.isEmpty ? "0" : "1"])
        for (id, elements) in body.segments { set.segment(id, elements) }
        for child in children { child.write(under: own, &number, &set) }
    }
}
