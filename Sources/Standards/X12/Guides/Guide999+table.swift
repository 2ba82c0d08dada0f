extension X12Guide {
    /// The implementation acknowledgment (005010X231A1).
    static let acknowledgment999 = """
        guide 005010X231A1 FA 999 999 acknowledgment
        seg ST R 1 "set header" : R=999 R R
        seg AK1 R 1 "group that is answered" : R R S
        loop 2000 S * "a set of the group"
          seg AK2 R 1 "set that is answered" : R R S
          loop 2100 S * "a segment in error"
            seg IK3 R 1 "segment in error" : R R S R@620
            seg CTX S 10 "context of the segment" : R S S S S S
            loop 2110 S * "an element in error"
              seg IK4 R 1 "element in error" : R(R S S) S R@621 S
              seg CTX S 10 "context of the element" : R S S S S S
          seg IK5 R 1 "what becomes of the set" : R=A,E,M,R,W,X 5xS@618
        seg AK9 R 1 "what becomes of the group" : R=A,E,M,P,R,W,X R R R 5xS@716
        seg SE R 1 "set trailer" : R R
        """
}
