"""Reading: any input to articles; what cannot be read is listed with its reason."""

from stemma.reading.outlets import Outlet, agencies, outlet_named, outlet_of_domain
from stemma.reading.reader import read

__all__ = ["Outlet", "agencies", "outlet_named", "outlet_of_domain", "read"]
