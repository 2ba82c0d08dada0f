extension X12Guide {
    /// A request for review (005010X217). Usages of elements, qualifiers and limits: 005010X217 as open sources have them
    /// (docs/x12.md names them). Which segments are required no open source says: required here is what the structure
    /// needs (levels, their names, UM of the event). The codes of PWK01 are only partly known and not checked.
    static let request278 = """
        guide 005010X217 HI 278 278 request
        select BHT 02 01,13,36
        unit 2010C NM1 09 SUBSCRIBER NAME NM109
        unused AAA HCR CR4 CR7 CR8 N2
        list id 24 34 46 II MI PI XV XX ZZ
        seg ST R 1 "set header" : R=278 R R
        seg BHT R 1 "transaction header" : R=0007 R=01,13,36 R R R S
        loop 2000A R 1 "utilization management organization"
          seg HL R 1 "level" : R N R!20 R=1
          loop 2010A R 1 "utilization management organization"
            seg NM1 R 1 "organization" : R!2B,36,PR,X3 R=1,2 S S S N S R@id R
          loop 2000B R 1 "requester"
            seg HL R 1 "level" : R R R!21 R=1
            loop 2010B R 1 "requester"
              seg NM1 R 1 "requester" : R!1P,2B,36,FA,PR R=1,2 S S S N S R@id R
              seg REF S * "other identification" : R!1G,1J,EI,G5,N5,N7,SY,ZH R
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city" : R S S S N N S
              seg PER S 1 "contact" : R=IC 7xS
              seg PRV S 1 "specialty" : R=AD,AS,AT,CO,CV,OP,OR,OT,PC,PE,RF S=PXC S
        \(reviewPatient)
        \(reviewServices)
              same 2000E A 1
        seg SE R 1 "set trailer" : R R
        """
}
