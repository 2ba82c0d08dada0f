struct Rejections: Error {
    var list: [Rejection]
    init(_ list: [Rejection]) { self.list = list }
}
