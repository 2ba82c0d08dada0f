extension String {
    /// Texts one after the other, in room made once: appending them one by one costs several times as much.
    public init(parts first: String, _ second: String, _ third: String = "", _ fourth: String = "")
    {
        let count =
            first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count
        self.init(unsafeUninitializedCapacity: count) { buffer in
            var end = first.copied(to: buffer, from: 0)
            end = second.copied(to: buffer, from: end)
            end = third.copied(to: buffer, from: end)
            return fourth.copied(to: buffer, from: end)
        }
    }

    private func copied(to buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
        var text = self
        return text.withUTF8 { bytes in
            guard let source = bytes.baseAddress, let target = buffer.baseAddress else {
                return start
            }
            (target + start).initialize(from: source, count: bytes.count)
            return start + bytes.count
        }
    }
}
